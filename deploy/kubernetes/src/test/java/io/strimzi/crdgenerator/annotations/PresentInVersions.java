package io.strimzi.crdgenerator.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Strimzi's models carry this to say which API versions have a field. The artifact that declares it belongs to Strimzi's
 * build and is not among what its models bring along; without a declaration the JVM would leave the annotation out.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.TYPE})
public @interface PresentInVersions {
    /** A version, {@code v1}, or a range: {@code v1beta2-v1}, {@code v1+}. */
    String value();
}
