package dk.feltlaas.supplier.effect;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/** How far a change of locks has come, service by service. */
public record Effect(List<InService> services) {

    /** @param inEffectSince null while the service has not said that it applied the change */
    public record InService(String service, Instant inEffectSince) {
        boolean applied() {
            return inEffectSince != null;
        }
    }

    /** {@code TakingEffect}, {@code InEffectInRegistry}, {@code InEffectInGdpr} or {@code InEffectEverywhere}. */
    @JsonProperty
    public String state() {
        List<InService> applied = services.stream().filter(InService::applied).toList();
        if (applied.isEmpty()) {
            return "TakingEffect";
        }
        if (applied.size() == services.size()) {
            return "InEffectEverywhere";
        }
        String first = applied.getFirst().service();
        return "InEffectIn" + Character.toUpperCase(first.charAt(0)) + first.substring(1);
    }
}
