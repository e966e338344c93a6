package dk.feltlaas.gdpr.registration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** A registration as its clients see it, with the version for their next precondition. */
record RegistrationDetail(UUID uuid, long version, ObjectNode body) {}
