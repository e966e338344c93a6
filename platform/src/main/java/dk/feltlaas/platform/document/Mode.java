package dk.feltlaas.platform.document;

/** How the absence of a property in a request is understood. */
public enum Mode {
    /** Absent: unchanged. */
    PATCH,
    /** Absent: reset. */
    PUT,
    /** Absent: the default; what is required must be there. */
    CREATE
}
