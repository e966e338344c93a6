package dk.feltlaas.platform.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.feltlaas.platform.problem.InvalidInput;
import dk.feltlaas.platform.problem.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The description of one kind of document: its wire tree, and the rules between its properties. Immutable and free of
 * state, so one constant serves all threads. Mistakes in a description show when it is made, not when it is used.
 */
public final class DocumentSchema {
    /** Part of a revision that the schema adds to the wanted values: may object, and may change the content further. */
    interface Step {
        Content take(Proposal proposal, List<Violation> objections);
    }

    private final String type;
    private final List<Node> nodes;
    private final Map<String, Field> fields;
    private final List<Field> order;
    private final List<Field> referring;
    private final List<Layout.Member> layout;
    private final List<Step> steps;
    private final boolean strict;

    private DocumentSchema(String type, List<Node> nodes, List<Step> steps, boolean strict) {
        this.type = type;
        this.nodes = List.copyOf(nodes);
        this.fields = new FieldIndex(type).of(nodes);
        this.order = List.copyOf(fields.values());
        this.referring = order.stream()
                .filter(field -> field.property().type().mayRefer())
                .toList();
        this.layout = Layout.of(nodes, this::field);
        this.steps = List.copyOf(steps);
        this.strict = strict;
    }

    /** @param type the domain name that begins the field keys, such as {@code ItSystemUsage} */
    public static DocumentSchema of(String type, Node... nodes) {
        return new DocumentSchema(type, List.of(nodes), List.of(), false);
    }

    /** The same, with one more rule; rules and effects take their turns in the order they were added. */
    public DocumentSchema rule(Rule rule) {
        return and((proposal, objections) -> {
            objections.addAll(rule.check(proposal));
            return proposal.after();
        });
    }

    /** The same, with one more effect. */
    public DocumentSchema effect(Effect effect) {
        return and((proposal, objections) -> effect.apply(proposal));
    }

    private DocumentSchema and(Step step) {
        return new DocumentSchema(
                type, nodes, Stream.concat(steps.stream(), Stream.of(step)).toList(), strict);
    }

    /** The same, but refusing properties it does not know instead of passing over them. */
    public DocumentSchema strict() {
        return new DocumentSchema(type, nodes, steps, true);
    }

    /**
     * What a request body asks for.
     *
     * @throws InvalidInput naming every value that cannot be accepted
     */
    public Changes read(JsonNode body, Mode mode) {
        return new BodyReader(this, mode).read(body);
    }

    /**
     * The document after these changes and everything that follows from them: dependants of a governing property that
     * changed away are cleared, and the effects have been applied.
     *
     * @throws InvalidInput naming every rule the changes break
     */
    public Revision apply(Content before, Changes changes) {
        return compare(before, new Reviser(this, before, changes).revise());
    }

    /** The step between two contents, property by property and by value; nothing is checked. */
    public Revision compare(Content before, Content after) {
        var diffs = new ArrayList<FieldDiff>();
        for (var field : fields()) {
            if (field.property().access().isStored() && !field.isSameIn(before, after)) {
                diffs.add(new FieldDiff(field, field.in(before), field.in(after)));
            }
        }
        return new Revision(this, before, after, diffs);
    }

    /** The wire form: every property present, in the order declared. */
    public ObjectNode render(Content content, Names names, RenderOptions options) {
        return showing(content, options).named(names).tree();
    }

    /** The same in two steps: what it refers to, and when the names of that are known, its wire form. */
    public Showing showing(Content content, RenderOptions options) {
        return new Showing(this, content, options);
    }

    /** Every reference whose name {@link #render} will ask for, by kind. */
    public Map<Kind, Set<UUID>> references(Content content, RenderOptions options) {
        var found = new HashMap<Kind, Set<UUID>>();
        showing(content, options).references(found);
        return found;
    }

    /** The value of a property in a content, its default when unset. */
    public JsonNode value(Content content, String path) {
        return field(path).in(content);
    }

    public Field field(String path) {
        var field = find(path);
        if (field == null) {
            throw new IllegalArgumentException(type + " has no property " + path);
        }
        return field;
    }

    /** As {@link #field}, but null where there is none. */
    Field find(String path) {
        return fields.get(path);
    }

    /** Every property at its place, in the order declared. */
    public List<Field> fields() {
        return order;
    }

    /** The wire tree, for whoever describes the document further. */
    public List<Node> nodes() {
        return nodes;
    }

    public String type() {
        return type;
    }

    /** The fields whose values may refer to something. */
    List<Field> referring() {
        return referring;
    }

    List<Layout.Member> layout() {
        return layout;
    }

    List<Step> steps() {
        return steps;
    }

    boolean isStrict() {
        return strict;
    }
}
