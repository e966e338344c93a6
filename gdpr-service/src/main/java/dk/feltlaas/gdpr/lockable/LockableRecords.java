package dk.feltlaas.gdpr.lockable;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.feltlaas.gdpr.oversight.OversightDateDocument;
import dk.feltlaas.gdpr.registration.RegistrationDocument;

/** Number of records of one municipality that hold lockable fields, by entity type. */
record LockableRecords(
        @JsonProperty(RegistrationDocument.TYPE) long registrations,
        @JsonProperty(OversightDateDocument.TYPE) long oversightDates,
        @JsonProperty("ItSystemUsage") long profiles) {}
