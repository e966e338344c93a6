package dk.feltlaas.platform.document;

import java.util.List;

/** The words in which a document is described; meant to be imported statically. */
public final class Vocabulary {
    private Vocabulary() {}

    public static Section section(String name, Node... nodes) {
        return new Section(name, List.of(nodes));
    }

    public static Property text(String name) {
        return text(name, Integer.MAX_VALUE);
    }

    public static Property text(String name, int max) {
        return Property.of(name, new Text(max));
    }

    public static Property flag(String name) {
        return Property.of(name, new Flag());
    }

    /** A whole number from {@code min} to {@code max}, both included. */
    public static Property whole(String name, int min, int max) {
        return Property.of(name, new Whole(min, max));
    }

    public static Property stamp(String name) {
        return Property.of(name, new Stamp());
    }

    public static Property choice(String name, Choice choice) {
        return Property.of(name, new OneOf(choice));
    }

    /** A set of values of an enumeration. */
    public static Property choices(String name, Choice choice) {
        return Property.of(name, new SomeOf(choice));
    }

    /** Written as {@code <name>Uuid}, read as {@code {uuid, name}}. */
    public static Property reference(String name, Kind kind) {
        return Property.of(name, new Reference(kind));
    }

    /** A set; written as {@code <singular of name>Uuids}, read as a list of {@code {uuid, name}}. */
    public static Property references(String name, Kind kind) {
        return Property.of(name, new References(kind));
    }

    public static Property link(String name) {
        return Property.of(name, new Link());
    }

    public static Property interval(String name, Interval interval) {
        return Property.of(name, interval);
    }

    public static Property rows(String name, Row row) {
        return Property.of(name, new Rows(row));
    }

    public static Row row(Property... properties) {
        return new Row(List.of(properties), false, false, null);
    }

    /** A property whose JSON its owner makes when the document is rendered. */
    public static Property computed(String name) {
        return Property.of(name, new Opaque()).computed();
    }

    public static AliasName alias(String name) {
        return new AliasName(name);
    }

    /** The first half of the sentence {@code alias("hostedAt").of("general.hostedAt")}. */
    public record AliasName(String name) {
        public Alias of(String target) {
            return new Alias(name, target, true);
        }
    }
}
