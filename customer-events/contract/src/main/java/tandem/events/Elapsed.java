package tandem.events;

import org.jspecify.annotations.Nullable;

/**
 * A span of a ticket's life, by the wall clock and by the desk's business hours.
 *
 * @param calendarSeconds seconds by the wall clock
 * @param businessSeconds seconds within business hours, absent while no calendar applies
 * @param calendarVersion the business calendar that was in force
 * @param policyVersion the SLA policy that was in force
 */
public record Elapsed(
        long calendarSeconds,
        @Nullable Long businessSeconds,
        @Nullable String calendarVersion,
        @Nullable String policyVersion) {

    public Elapsed {
        Checks.atLeast(0, calendarSeconds, "calendar seconds");
        if (businessSeconds != null) {
            Checks.atLeast(0, businessSeconds, "business seconds");
        }
    }
}
