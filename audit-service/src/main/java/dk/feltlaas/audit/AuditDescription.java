package dk.feltlaas.audit;

import dk.feltlaas.platform.openapi.ServiceDescription;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import org.eclipse.microprofile.openapi.OASFilter;

/** Everything this service answers has a class of its own; only problems are added. */
@OpenApiFilter(stages = RunStage.BUILD)
public class AuditDescription extends ServiceDescription implements OASFilter {}
