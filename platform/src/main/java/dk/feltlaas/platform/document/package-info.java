/**
 * Wire documents with over a hundred properties, each described once.
 *
 * <p>A {@link dk.feltlaas.platform.document.DocumentSchema} is a tree of sections, properties and aliases, written in the
 * words of {@link dk.feltlaas.platform.document.Vocabulary}. What a document says is a flat, immutable {@link
 * dk.feltlaas.platform.document.Content}. Everything else is one small interpreter over the tree: reading a body with its
 * presence semantics ({@code BodyReader}), revising a content ({@code Reviser}), comparing two ({@link
 * dk.feltlaas.platform.document.Revision}), rendering ({@link dk.feltlaas.platform.document.Rendered}). What differs
 * between kinds of value stands in the closed set of {@link dk.feltlaas.platform.document.ValueType}s, each of which reads and renders its own.
 *
 * <p>Comparison is by value. A default that is said and one that is not are the same; sets of choices and of references
 * know neither order nor repetition; rows are compared without regard to order, and keep the order they came in.
 *
 * <p>The design weighed against it was a record per section, annotated and bound by reflection. It gives typed getters,
 * but needs three types per section (reading, writing, kept), a presence wrapper around every component, names of
 * properties in annotation strings, and one error at a time from the JSON binder. The documents are passed through far
 * more than they are computed with, so the typed getters would buy little; a property as a value costs one line.
 *
 * <p>One package, larger than our rule of twelve classes, because sealed types must share a package and rows are made of
 * properties as documents are.
 */
package dk.feltlaas.platform.document;
