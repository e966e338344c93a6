package dk.feltlaas.e2e.faults;

import dk.feltlaas.e2e.Client;
import dk.feltlaas.e2e.World;
import dk.feltlaas.e2e.World.Municipality;
import dk.feltlaas.e2e.World.Supplier;
import java.util.List;
import java.util.UUID;

/** A municipality at work: its local admin, its records, the suppliers it may choose between. */
record Office(
        Municipality municipality,
        Client admin,
        UUID usage,
        UUID registration,
        List<Supplier> suppliers,
        KnownLocks locks) {

    static Office open(World world, Municipality municipality, List<Supplier> suppliers) {
        Client admin = world.person(municipality, "local-admin");
        return new Office(
                municipality,
                admin,
                world.usage(admin, municipality),
                world.registration(admin, municipality),
                suppliers,
                new KnownLocks());
    }

    UUID uuid() {
        return municipality.uuid();
    }

    String name() {
        return municipality.name();
    }

    String usagePath() {
        return "/api/v2/it-system-usages/" + usage;
    }

    String registrationPath() {
        return "/api/v2/data-processing-registrations/" + registration;
    }

    String grantsPath() {
        return "/api/v2/organizations/" + uuid() + "/grants";
    }

    @Override
    public String toString() {
        return name();
    }
}
