package dk.feltlaas.supplier.testing;

import dk.feltlaas.platform.testing.RealInfrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Real PostgreSQL and Kafka, stand-ins for the services a preview asks, and a first account. One start for all tests. */
@WithTestResource(
        value = RealInfrastructure.class,
        initArgs = {
            @ResourceArg(name = "database", value = "supplier"),
            @ResourceArg(name = "feltlaas.bootstrap.email", value = SupplierStack.FIRST_EMAIL),
            @ResourceArg(name = "feltlaas.bootstrap.password", value = SupplierStack.FIRST_PASSWORD)
        })
@WithTestResource(PeersStandIn.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SupplierStack {
    String FIRST_EMAIL = "sekretariat@example.dk";
    String FIRST_PASSWORD = "korrekt-hest-batteri";
}
