package dk.feltlaas.supplier;

import dk.feltlaas.platform.openapi.ServiceDescription;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import org.eclipse.microprofile.openapi.OASFilter;

/** Everything this service takes and answers has a class of its own; only names and problems are added. */
@OpenApiFilter(stages = RunStage.BUILD)
public class SupplierDescription extends ServiceDescription implements OASFilter {}
