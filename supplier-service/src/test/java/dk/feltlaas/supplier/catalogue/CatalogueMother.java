package dk.feltlaas.supplier.catalogue;

import static dk.feltlaas.platform.authority.ControlState.ORGANIZATION;
import static dk.feltlaas.platform.authority.ControlState.SHARED;
import static dk.feltlaas.platform.authority.ControlState.SUPPLIER;

import java.util.List;

/** A small catalogue with one field of each kind. */
public final class CatalogueMother {
    public static final String AI = "ItSystemUsage.ContainsAITechnology";
    public static final String RISK = "ItSystemUsage.preriskAssessment";
    public static final String RISK_CONDUCTED = "ItSystemUsage.riskAssessment";
    public static final String DPIA = "ItSystemUsage.DPIA";

    private CatalogueMother() {}

    public static FieldCatalogue catalogue() {
        return new FieldCatalogue(
                List.of(
                        new LockableField(DPIA, 4, "gdpr", ORGANIZATION),
                        new LockableField(RISK, 1, "gdpr", SUPPLIER),
                        new LockableField(RISK_CONDUCTED, 2, "gdpr", SHARED),
                        new LockableField(AI, 3, "registry", SUPPLIER)),
                List.of(new FieldPackage(FieldCatalogue.DEFAULT_PACKAGE, List.of(AI, RISK, RISK_CONDUCTED))));
    }
}
