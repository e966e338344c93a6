package dk.feltlaas.audit.log;

/** What is stored is not what was signed. Nothing more is signed before somebody has looked. */
final class BrokenLog extends RuntimeException {
    BrokenLog(String what) {
        super(what);
    }
}
