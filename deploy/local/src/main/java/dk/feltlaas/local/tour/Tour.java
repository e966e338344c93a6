package dk.feltlaas.local.tour;

import dk.feltlaas.local.api.Answer;
import dk.feltlaas.local.api.Api;
import dk.feltlaas.local.seed.Cast;
import dk.feltlaas.local.seed.Seeded;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Plays the main job once: grant, lock, the supplier writes, people cannot, revoke, data stays, grant again, and the
 * audit log that tells of it. Leaves the grant active, so that its visitor can try the lock.
 */
public final class Tour {
    private static final int REPETITIONS = 10;
    private static final String ME = Cast.LOCAL_ADMIN.name();
    private static final String ISMS = Cast.SECURE_ISMS;

    private final Scene scene;
    private final GrantDesk desk;
    private final Story story;
    private final Instant begin = Instant.now();

    public Tour(Api visitor, Seeded seeded, PrintStream screen) {
        this.scene = Scene.of(visitor, seeded);
        this.desk = scene.desk();
        this.story = new Story(screen);
    }

    public void play() {
        beforeTheGrant();
        var grant = granting("Aftale om ISMS-drift 2026");
        peopleAreLockedOut();
        var lastInGdpr = supplierWrites();
        supplierReachesNobodyElse();
        revoking(grant);
        granting("Aftalen er fornyet");
        story.step(ME + " tries the AI field again.");
        var lastInRegistry = story.refused(setAi(scene.localAdmin(), "Undecided"), 403);
        auditorsSeeEverything(List.of(lastInGdpr, lastInRegistry));
        repeating();
    }

    private void beforeTheGrant() {
        desk.active().ifPresent(grant -> desk.awaitEffect(desk.revoke(grant, "Rundvisningen begynder forfra")));
        story.step("%s, local admin of %s, says herself whether %s contains AI: nobody holds the field yet."
                .formatted(ME, Cast.AABENRAA, Scene.SYSTEM));
        story.done(setAi(scene.localAdmin(), "No"), 200, "containsAITechnology is No");
        story.step(ISMS + "'s program tries to write the same field, ungranted.");
        story.refused(setAi(scene.supplier(), "Yes"), 403);
        story.step(ME + " asks what a grant to " + ISMS + " would lock.");
        var preview = desk.preview();
        preview.expect(200);
        long locked = StreamSupport.stream(preview.body().path("fields").spliterator(), false)
                .filter(field -> field.path("controlState").asText().equals("Supplier"))
                .count();
        story.done(
                preview,
                200,
                locked + " fields lock, " + shared(preview, locked) + " stay shared: " + records(preview));
    }

    private String granting(String reason) {
        story.step("%s grants %s the default package (“%s”).".formatted(ME, ISMS, reason));
        var change = desk.grant(reason);
        story.done(
                change.answer(),
                201,
                "epoch " + change.answer().body().path("epoch").asText());
        story.line("in force " + desk.awaitEffect(change).told());
        return change.grant();
    }

    private void peopleAreLockedOut() {
        story.step(ME + " tries to change the AI field (kept by registry-service).");
        story.refused(setAi(scene.localAdmin(), "Undecided"), 403);
        story.step(ME + " tries to add a date of oversight (kept by gdpr-service).");
        story.refused(
                scene.localAdmin().post(scene.registration() + "/oversight-dates", oversight("Mit eget tilsyn")), 403);
        story.step(ME + " changes a field of the municipality's own in the same usage.");
        var own = Map.of("general", Map.of("notes", "Skrevet af kommunen " + begin));
        story.done(scene.localAdmin().patch(scene.usage(), own), 200, "general.notes is hers as before");
    }

    private Answer supplierWrites() {
        story.step(ISMS + "'s program writes AI, criticality and risk in one request.");
        var body = Map.of(
                "general",
                Map.of("containsAITechnology", "Yes", "systemUsageCriticalityLevelUuid", scene.criticalityLevel()),
                "gdpr",
                Map.of("riskAssessmentConducted", "Yes", "riskAssessmentResult", "High"));
        story.done(
                scene.supplier().patch(scene.usage(), body),
                200,
                "AI Yes, criticality “%s”, risk High".formatted(scene.criticalityName()));
        story.step(ISMS + "'s program records an oversight.");
        return story.done(
                scene.supplier().post(scene.registration() + "/oversight-dates", oversight("Tilsyn uden anmærkninger")),
                200,
                "“Tilsyn uden anmærkninger”; the oversight counts as completed");
    }

    private void supplierReachesNobodyElse() {
        story.step("%s's program tries %s, which has granted it nothing.".formatted(ISMS, Cast.ODENSE));
        story.refused(setAi(scene.supplier(), scene.foreignUsage(), "Yes"), 403);
        story.step(ISMS + "'s program tries a field it does not hold.");
        var notes = Map.of("general", Map.of("notes", "Skrevet af leverandøren"));
        story.refused(scene.supplier().patch(scene.usage(), notes), 403);
    }

    private void revoking(String grant) {
        story.step(ME + " revokes the grant.");
        var change = desk.revoke(grant, "Aftalen udløb");
        story.done(
                change.answer(),
                200,
                "epoch " + change.answer().body().path("epoch").asText());
        story.line("in force " + desk.awaitEffect(change).told());
        story.step(ISMS + "'s program tries to write on.");
        story.refused(setAi(scene.supplier(), "No"), 403);
        story.step(ME + " reads the usage: what the supplier wrote is still there. Then she writes the field herself.");
        var kept = scene.localAdmin().get(scene.usage());
        story.done(
                kept,
                200,
                "AI %s, risk %s"
                        .formatted(
                                kept.body().at("/general/containsAITechnology").asText(),
                                kept.body().at("/gdpr/riskAssessmentResult").asText()));
        story.done(setAi(scene.localAdmin(), "No"), 200, "containsAITechnology is No");
    }

    private void auditorsSeeEverything(List<Answer> last) {
        story.step(Cast.AUDITOR.name() + ", auditor, asks audit-service what happened in " + Cast.AABENRAA + ".");
        new AuditTrail(scene.auditor(), scene.municipality(), begin)
                .linesUpTo(last)
                .forEach(story::line);
    }

    private void repeating() {
        story.step("%s revokes and grants %d times more, to see how fast a lock falls into place."
                .formatted(ME, REPETITIONS));
        var effects = IntStream.range(0, REPETITIONS).mapToObj(i -> again()).toList();
        story.line("In force in both services %s to the grant, by their own clocks (median of %d);"
                .formatted(median(effects.stream().map(LockEffect::everywhere)), REPETITIONS));
        story.line("everybody could see so at supplier-service %s (median)."
                .formatted(median(effects.stream().map(LockEffect::known))));
    }

    private LockEffect again() {
        desk.active().ifPresent(grant -> desk.awaitEffect(desk.revoke(grant, "Måling")));
        return desk.awaitEffect(desk.grant("Måling"));
    }

    private static String median(Stream<Duration> durations) {
        return LockEffect.moment(LockEffect.median(durations));
    }

    private Answer setAi(Api caller, String value) {
        return setAi(caller, scene.usage(), value);
    }

    private static Answer setAi(Api caller, String usage, String value) {
        return caller.patch(usage, Map.of("general", Map.of("containsAITechnology", value)));
    }

    private static Map<String, Object> oversight(String remark) {
        return Map.of(
                "completedAt",
                "2026-11-03T00:00:00Z",
                "remark",
                remark,
                "oversightReportLink",
                Map.of("name", "Tilsynsrapport", "url", "https://example.org/tilsyn"));
    }

    private static long shared(Answer preview, long locked) {
        return preview.body().path("fields").size() - locked;
    }

    private static String records(Answer preview) {
        return "%d system usages, %d registrations"
                .formatted(recordsOf(preview, "ItSystemUsage."), recordsOf(preview, "DataProcessingRegistration."));
    }

    private static long recordsOf(Answer preview, String prefix) {
        return StreamSupport.stream(preview.body().path("fields").spliterator(), false)
                .filter(field -> field.path("fieldKey").asText().startsWith(prefix))
                .mapToLong(field -> field.path("records").asLong())
                .max()
                .orElse(0);
    }
}
