package dk.feltlaas.platform.production;

import java.util.List;

/** Something that must be so in production. Every bean of this type is asked once, at start. */
public interface StartCondition {
    /** One sentence for everything that is not so, naming the setting to change; never its value. */
    List<String> objections();
}
