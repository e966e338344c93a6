package dk.feltlaas.e2e.faults;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.e2e.Answer;
import dk.feltlaas.e2e.World;
import dk.feltlaas.e2e.World.Supplier;
import dk.feltlaas.e2e.faults.Deed.Act;
import dk.feltlaas.e2e.faults.Deed.Lawful;
import dk.feltlaas.e2e.faults.Deed.Outcome;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What happens at one office, one thing after the other, so that it is known what came after what. Without an answer
 * nothing is sure; a request to both services is then asked again until there is one.
 */
final class Desk {
    private static final Answer NONE = new Answer(599, "", null);
    private static final List<String> FIELD_VALUES = List.of("Yes", "No", "Undecided");

    private final Office office;
    private final Office neighbour;
    private final Model model;
    private final Random random;
    private final String run;
    private int number;
    private boolean answered;
    private Optional<String> unfinished = Optional.empty();
    private final Notes notes = new Notes();

    Desk(Office office, Office neighbour, Model model, long seed) {
        this.office = office;
        this.neighbour = neighbour;
        this.model = model;
        this.random = new Random(seed);
        this.run = Long.toString(seed, Character.MAX_RADIX) + "-"
                + office.uuid().toString().substring(0, 8);
    }

    /** Does the next thing, whatever it is; says whether everything asked for was answered. */
    boolean work() {
        answered = true;
        doNext();
        return answered;
    }

    private void doNext() {
        if (office.locks().mayBeLearnt()) {
            learnLocks();
        }
        if (unfinished.isPresent()) {
            writeBoth(unfinished.get());
            return;
        }
        switch (random.nextInt(12)) {
            case 0, 1 -> writeNotes();
            case 2, 3 ->
                admin(Act.NAME, office.registration(), office.registrationPath(), "{\"name\": \"%s\"}", next());
            case 4 -> writeBoth(next());
            case 5, 6 -> writeField(supplier());
            case 7 -> writeDate(supplier());
            case 8 -> writeFieldAsAdmin();
            case 9 -> readOwn();
            case 10 -> readForeign(supplier());
            default -> changeLocks();
        }
    }

    /** Whether a request to both services is still without an answer. */
    boolean isUnfinished() {
        return unfinished.isPresent();
    }

    private void writeNotes() {
        String value = next();
        notes.asked(value);
        Outcome outcome =
                admin(Act.NOTES, office.usage(), office.usagePath(), "{\"general\": {\"notes\": \"%s\"}}", value);
        notes.answered(value, outcome);
    }

    private void writeBoth(String value) {
        Outcome outcome = admin(
                Act.BOTH,
                office.usage(),
                office.usagePath(),
                "{\"general\": {\"localCallName\": \"%1$s\"}, \"gdpr\": {\"purpose\": \"%1$s\"}}",
                value);
        unfinished = outcome == Outcome.UNKNOWN ? Optional.of(value) : Optional.empty();
    }

    private void writeField(Supplier supplier) {
        Lawful lawful = office.locks().forSupplier(supplier);
        String value = FIELD_VALUES.get(random.nextInt(FIELD_VALUES.size()));
        write(Act.FIELD, office.usage(), value, lawful, id -> supplier.api()
                .with("X-Request-Id", id)
                .patch(office.usagePath(), field(value)));
    }

    private void writeFieldAsAdmin() {
        if (random.nextInt(4) == 0) {
            write(Act.FOREIGN, neighbour.usage(), "Yes", Lawful.NO, id -> office.admin()
                    .with("X-Request-Id", id)
                    .patch(neighbour.usagePath(), "{\"general\": {\"notes\": \"fremmed\"}}"));
            return;
        }
        Lawful lawful = office.locks().forAdmin();
        String value = FIELD_VALUES.get(random.nextInt(FIELD_VALUES.size()));
        write(Act.FIELD, office.usage(), value, lawful, id -> office.admin()
                .with("X-Request-Id", id)
                .patch(office.usagePath(), field(value)));
    }

    private void writeDate(Supplier supplier) {
        Lawful lawful = office.locks().forSupplier(supplier);
        String value = next();
        write(Act.DATE, office.registration(), value, lawful, id -> supplier.api()
                .with("X-Request-Id", id)
                .post(
                        office.registrationPath() + "/oversight-dates",
                        "{\"completedAt\": \"2026-11-03T00:00:00Z\", \"remark\": \"%s\"}".formatted(value)));
    }

    private Outcome admin(Act act, UUID record, String path, String body, String value) {
        return write(act, record, value, Lawful.YES, id -> office.admin()
                .with("X-Request-Id", id)
                .patch(path, body.formatted(value)));
    }

    private Outcome write(Act act, UUID record, String value, Lawful before, Function<String, Answer> request) {
        String id = next();
        long epoch = office.locks().epoch();
        long version = office.locks().version();
        Outcome outcome = Outcome.of(ask(() -> request.apply(id)).status());
        Lawful lawful = office.locks().version() == version ? before : Lawful.PERHAPS;
        model.remember(new Deed(id, office, act, record, value, epoch, lawful, outcome));
        return outcome;
    }

    private void readOwn() {
        Answer usage = ask(() -> office.admin().get(office.usagePath()));
        model.read();
        if (usage.status() == 200 && !notes.mayBe(usage.text("/general/notes"))) {
            model.lost("%s reads the notes %s instead of %s".formatted(office, usage.text("/general/notes"), notes));
        }
        Answer list = ask(() -> office.admin().get("/api/v2/it-system-usages"));
        model.read();
        foreign(list, uuid -> !uuid.equals(office.uuid().toString()))
                .forEach(uuid -> model.leak("%s lists a usage of %s".formatted(office, uuid)));
    }

    private void readForeign(Supplier supplier) {
        Answer usage = ask(() -> office.admin().get(neighbour.usagePath()));
        model.read();
        if (usage.status() == 200) {
            model.leak("%s reads a usage of %s".formatted(office, neighbour));
        }
        long version = office.locks().version();
        Lawful lawful = office.locks().forSupplier(supplier);
        Answer list = ask(() -> supplier.api().get("/api/v2/it-system-usages"));
        model.read();
        if (lawful == Lawful.NO && office.locks().version() == version) {
            foreign(list, uuid -> uuid.equals(office.uuid().toString()))
                    .forEach(uuid -> model.leak(
                            "%s lists a usage of %s, which granted it nothing".formatted(supplier.name(), office)));
        }
    }

    private static List<String> foreign(Answer list, Predicate<String> isForeign) {
        List<String> found = new ArrayList<>();
        if (list.status() == 200) {
            for (JsonNode usage : list.body()) {
                String owner = usage.at("/organizationContext/uuid").asText();
                if (isForeign.test(owner)) {
                    found.add(owner);
                }
            }
        }
        return found;
    }

    private void changeLocks() {
        KnownLocks locks = office.locks();
        if (!locks.known()) {
            return;
        }
        Optional<Supplier> holder = locks.holder();
        Supplier other = office.suppliers().stream()
                .filter(supplier -> !holder.equals(Optional.of(supplier)))
                .findFirst()
                .orElseThrow();
        boolean switches = random.nextBoolean();
        locks.changing();
        Answer answer;
        if (holder.isEmpty()) {
            Supplier chosen = supplier();
            answer = ask(() ->
                    office.admin().post(office.grantsPath(), "{\"supplierUuid\": \"%s\"}".formatted(chosen.uuid())));
        } else if (switches) {
            answer = ask(() -> office.admin()
                    .post(
                            office.grantsPath() + "/switch",
                            "{\"fromSupplierUuid\": \"%s\", \"toSupplierUuid\": \"%s\"}"
                                    .formatted(holder.get().uuid(), other.uuid())));
        } else {
            String grant = office.grantsPath() + "/" + locks.grant().orElseThrow();
            answer = ask(() -> office.admin().post(grant + "/revoke", "{\"reason\": \"Aftalen er ophørt\"}"));
        }
        if (Outcome.of(answer.status()) == Outcome.UNKNOWN) {
            locks.unanswered();
        }
    }

    private void learnLocks() {
        Answer grants = ask(() -> office.admin().get(office.grantsPath()));
        if (grants.status() != 200) {
            return;
        }
        Optional<Supplier> holder = Optional.empty();
        Optional<UUID> grant = Optional.empty();
        long epoch = 0;
        for (JsonNode one : grants.body()) {
            if (!"InEffectEverywhere".equals(one.at("/effect/state").asText())) {
                return;
            }
            epoch = Math.max(epoch, one.path("epoch").asLong());
            if ("Active".equals(one.path("state").asText())) {
                String supplier = one.at("/supplier/uuid").asText();
                holder = office.suppliers().stream()
                        .filter(known -> known.uuid().toString().equals(supplier))
                        .findFirst();
                grant = Optional.of(World.uuid(one));
            }
        }
        office.locks().learn(holder, grant, epoch);
    }

    private Supplier supplier() {
        return office.suppliers().get(random.nextInt(office.suppliers().size()));
    }

    private String next() {
        return run + "-" + ++number;
    }

    private static String field(String value) {
        return "{\"general\": {\"containsAITechnology\": \"%s\"}}".formatted(value);
    }

    private Answer ask(java.util.function.Supplier<Answer> request) {
        Answer answer;
        try {
            answer = request.get();
        } catch (UncheckedIOException unanswered) {
            answer = NONE;
        }
        if (answer.status() == 500) {
            model.failed("%s was answered %s".formatted(office, answer));
        }
        answered &= Outcome.of(answer.status()) != Outcome.UNKNOWN;
        return answer;
    }
}
