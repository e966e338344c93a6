package dk.feltlaas.registry.option;

import dk.feltlaas.platform.directory.NameLookup;
import dk.feltlaas.platform.document.Kind;
import dk.feltlaas.registry.reference.Kinds;
import dk.feltlaas.registry.reference.ReferenceSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** All options; those no longer available keep their names but cannot be chosen anew. */
@ApplicationScoped
class UsageOptions implements ReferenceSource {

    @Override
    public Set<Kind> kinds() {
        return Kinds.OPTIONS;
    }

    @Override
    public String named(Kind kind) {
        return "select id, name, null::jsonb from usage_option where kind = '" + kind.name() + "' and id = "
                + NameLookup.ONE_OF;
    }

    @Override
    public String choosable(Kind kind) {
        return named(kind) + " and available";
    }
}
