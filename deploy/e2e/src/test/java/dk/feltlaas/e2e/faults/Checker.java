package dk.feltlaas.e2e.faults;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.e2e.Answer;
import dk.feltlaas.e2e.faults.Deed.Act;
import dk.feltlaas.e2e.faults.Deed.Lawful;
import dk.feltlaas.e2e.faults.Deed.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/** Holds what was remembered against the records, the locks and the audit log. */
final class Checker {
    private final List<Office> offices;
    private final Model model;
    private final AuditLog audit;
    private final LockTables locks;

    Checker(List<Office> offices, Model model, AuditLog audit, LockTables locks) {
        this.offices = offices;
        this.model = model;
        this.audit = audit;
        this.locks = locks;
    }

    /** Every guarantee, as things are now: what is still on its way counts as missing. */
    List<Guarantee> judge() {
        Map<Office, Trail> trails = new HashMap<>();
        offices.forEach(office -> trails.put(office, new Trail(audit.entries(office.uuid()))));
        return List.of(
                new Guarantee("every acknowledged write is there once, with the right value", acknowledged(trails)),
                new Guarantee("no write that was refused or never answered is there in part", halves(trails)),
                new Guarantee("no write came about under an older epoch than was acknowledged", epochs(trails)),
                new Guarantee(
                        "the locks of registry-service and gdpr-service are supplier-service's grants",
                        offices.stream()
                                .flatMap(office -> locks.differences(office).stream())
                                .toList()),
                new Guarantee("every refused write is in the audit log once", refused(trails)),
                new Guarantee("no number of any source is missing in the log or there twice", audit.incomplete()),
                new Guarantee("nobody missed what was acknowledged to them", model.lost()),
                new Guarantee("nobody saw another municipality's data", model.leaks()),
                new Guarantee("nobody was answered 500", model.failed()));
    }

    private List<String> acknowledged(Map<Office, Trail> trails) {
        List<String> broken = each(trails, (deed, found) -> {
            if (deed.isText() && deed.is(Outcome.ACKNOWLEDGED)) {
                int services = deed.act() == Act.BOTH ? 2 : 1;
                List<String> sources = sources(found.trail().writing(deed.value()));
                if (sources.size() != services || sources.stream().distinct().count() != services) {
                    found.broken().add("%s was written by %s".formatted(deed, sources));
                }
            }
        });
        trails.values().forEach(trail -> broken.addAll(trail.broken()));
        trails.forEach((office, trail) -> broken.addAll(outdated(office, trail)));
        return broken;
    }

    /** Records that are not as the last entry about them says. */
    private List<String> outdated(Office office, Trail trail) {
        Answer usage = office.admin().get(office.usagePath()).expect(200);
        Answer registration = office.admin().get(office.registrationPath()).expect(200);
        List<String> outdated = new ArrayList<>();
        BiConsumer<String, String> compare = (said, is) -> {
            if (said != null && !Objects.equals(said, is)) {
                outdated.add("%s: the log says %s, the record %s".formatted(office, said, is));
            }
        };
        compare.accept(trail.last(office.usage(), "general.notes"), usage.text("/general/notes"));
        compare.accept(trail.last(office.usage(), "general.localCallName"), usage.text("/general/localCallName"));
        compare.accept(trail.last(office.usage(), "gdpr.processingPurpose"), usage.text("/gdpr/purpose"));
        compare.accept(
                trail.last(office.usage(), "general.containsAITechnology"),
                usage.text("/general/containsAITechnology"));
        compare.accept(trail.last(office.registration(), "name"), registration.text("/name"));
        outdated.addAll(dates(office, registration));
        return outdated;
    }

    /** Every acknowledged oversight date is there once, and none that was not asked for. */
    private List<String> dates(Office office, Answer registration) {
        Map<String, Integer> there = new HashMap<>();
        for (JsonNode date : registration.body().at("/oversight/oversightDates")) {
            there.merge(date.path("remark").asText(), 1, Integer::sum);
        }
        List<String> wrong = new ArrayList<>();
        for (Deed deed : model.deeds(office)) {
            if (deed.act() == Act.DATE) {
                int times = there.getOrDefault(deed.value(), 0);
                boolean right =
                        switch (deed.outcome()) {
                            case ACKNOWLEDGED -> times == 1;
                            case UNKNOWN -> times <= 1;
                            case REFUSED, TURNED_AWAY -> times == 0;
                        };
                if (!right) {
                    wrong.add("%s is there %d times".formatted(deed, times));
                }
            }
        }
        return wrong;
    }

    private List<String> halves(Map<Office, Trail> trails) {
        return each(trails, (deed, found) -> {
            List<String> sources = sources(found.trail().writing(deed.value()));
            boolean unwanted = (deed.is(Outcome.REFUSED) || deed.is(Outcome.TURNED_AWAY))
                    && !found.trail().accepted(deed.id()).isEmpty();
            boolean doubled = deed.isText() && sources.stream().distinct().count() != sources.size();
            boolean half = deed.act() == Act.BOTH && sources.size() == 1;
            if (unwanted || doubled || half) {
                found.broken().add("%s was written by %s".formatted(deed, sources));
            }
        });
    }

    private List<String> epochs(Map<Office, Trail> trails) {
        return each(trails, (deed, found) -> {
            for (JsonNode entry : found.trail().accepted(deed.id())) {
                if (entry.path("epoch").isNumber() && entry.path("epoch").asLong() < deed.epoch()) {
                    found.broken()
                            .add("%s was judged under epoch %s, and %d was in effect"
                                    .formatted(deed, entry.path("epoch"), deed.epoch()));
                }
                if (deed.lawful() == Lawful.NO) {
                    found.broken().add("%s came about though the locks in effect forbid it".formatted(deed));
                }
            }
            if (deed.is(Outcome.REFUSED) && deed.lawful() == Lawful.YES) {
                found.broken().add("%s was refused though the locks in effect allow it".formatted(deed));
            }
        });
    }

    private List<String> refused(Map<Office, Trail> trails) {
        return each(trails, (deed, found) -> {
            int wanted = deed.is(Outcome.REFUSED) ? 1 : 0;
            int entries = found.trail().refused(deed.id()).size();
            if (deed.is(Outcome.UNKNOWN) ? entries > 1 : entries != wanted) {
                found.broken().add("%s is in the log as refused %d times".formatted(deed, entries));
            }
        });
    }

    private record Found(Trail trail, List<String> broken) {}

    private List<String> each(Map<Office, Trail> trails, BiConsumer<Deed, Found> check) {
        List<String> broken = new ArrayList<>();
        for (Deed deed : model.deeds()) {
            check.accept(deed, new Found(trails.get(whose(deed)), broken));
        }
        return broken;
    }

    /** The municipality whose data it is about, under which the log has it. */
    private Office whose(Deed deed) {
        return offices.stream()
                .filter(office -> office.usage().equals(deed.record())
                        || office.registration().equals(deed.record()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> sources(List<JsonNode> entries) {
        return entries.stream().map(entry -> entry.path("source").asText()).toList();
    }
}
