package dk.feltlaas.platform.audit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Every insert, update and delete of such an entity appears in the audit log, field by field. The entity implements
 * {@link AuditSubject}; its persistent properties are the fields, under their own names.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {
    /** The entity type as auditors know it, such as {@code ItSystemUsage}. */
    String value();
}
