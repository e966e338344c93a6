package dk.feltlaas.registry.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.feltlaas.platform.testing.RealInfrastructure;
import dk.feltlaas.registry.testing.Api;
import dk.feltlaas.registry.testing.GdprStandIn;
import dk.feltlaas.registry.testing.ImportedContracts;
import dk.feltlaas.registry.testing.Stage;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contracts an operator imported, and what a usage makes of them. */
@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "registry"))
@WithTestResource(GdprStandIn.class)
class ContractIT {
    private static final String CONTRACTS = "/api/v2/it-contracts";

    @Inject
    Stage stage;

    private final ImportedContracts contracts = new ImportedContracts();
    private UUID municipality;
    private Api localAdmin;
    private UUID usage;

    @BeforeEach
    void aUsage() {
        municipality = stage.municipality();
        localAdmin = Api.localAdmin(municipality);
        usage = localAdmin.usage(municipality);
    }

    @Test
    void thereAreNoContractsUntilSomebodyImportsThem() {
        localAdmin
                .get(CONTRACTS + "?organizationUuid=" + municipality)
                .statusCode(200)
                .body("$", empty());
        localAdmin.get(CONTRACTS + "/" + UUID.randomUUID()).statusCode(404);
    }

    @Test
    void case13_aContractKnowsNoLocksAndIsReadOnlyForEverybody() {
        UUID contract = contracts.add(municipality, usage);
        stage.grant(municipality, UUID.randomUUID());

        localAdmin.get(CONTRACTS + "?systemUsageUuid=" + usage).statusCode(200).body("uuid", contains("" + contract));
        localAdmin.get(CONTRACTS + "/" + contract).statusCode(200).body("name", equalTo("Driftsaftale"));
        Api.localAdmin(stage.municipality()).get(CONTRACTS + "/" + contract).statusCode(403);
        for (Api api : new Api[] {localAdmin, Api.secretariat()}) {
            api.patch(CONTRACTS + "/" + contract, "{\"name\":\"x\"}").statusCode(405);
        }
    }

    @Test
    void case69_aUsageIsValidAsItsMainContractIs() {
        UUID contract = contracts.add(municipality, usage);
        String choose = "\"mainContractUuid\":\"%s\"";

        localAdmin.read(usage).body("general.validity.mainContractState", equalTo("NoContract"));
        localAdmin
                .patchGeneral(usage, choose.formatted(contract))
                .statusCode(200)
                .body("general.mainContract.name", equalTo("Driftsaftale"))
                .body("general.validity.mainContractState", equalTo("Active"))
                .body("general.validity.valid", equalTo(true));
        contracts.expire(contract);
        localAdmin
                .read(usage)
                .body("general.validity.mainContractState", equalTo("Inactive"))
                .body("general.validity.validAccordingToMainContract", equalTo(false))
                .body("general.validity.valid", equalTo(false));
        localAdmin
                .patchGeneral(usage, "\"mainContractUuid\":null")
                .statusCode(200)
                .body("general.mainContract", nullValue())
                .body("general.validity.mainContractState", equalTo("NoContract"))
                .body("general.validity.valid", equalTo(true));
    }

    @Test
    void inAListEachUsageIsJudgedByItsOwnContract() {
        UUID another = localAdmin.usage(municipality);
        UUID without = localAdmin.usage(municipality);
        UUID active = contracts.add(municipality, usage);
        UUID ended = contracts.add(municipality, another);
        localAdmin
                .patchGeneral(usage, "\"mainContractUuid\":\"" + active + "\"")
                .statusCode(200);
        localAdmin
                .patchGeneral(another, "\"mainContractUuid\":\"" + ended + "\"")
                .statusCode(200);
        contracts.expire(ended);

        String state = "find { it.uuid == '%s' }.general.validity.mainContractState";
        localAdmin
                .get("/api/v2/it-system-usages?organizationUuid=" + municipality)
                .statusCode(200)
                .body(state.formatted(usage), equalTo("Active"))
                .body(state.formatted(another), equalTo("Inactive"))
                .body(state.formatted(without), equalTo("NoContract"));
    }

    @Test
    void onlyAContractOfThatUsageIsItsMainContract() {
        UUID ofAnother = contracts.add(municipality, localAdmin.usage(municipality));

        localAdmin
                .patchGeneral(usage, "\"mainContractUuid\":\"" + ofAnother + "\"")
                .statusCode(400)
                .body("violations.pointer", contains("/general/mainContractUuid"));
        localAdmin
                .patchGeneral(usage, "\"mainContractUuid\":\"" + UUID.randomUUID() + "\"")
                .statusCode(400);
    }
}
