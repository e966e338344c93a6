package dk.feltlaas.local.process;

/** Something on this machine stands in the way; the message is the one sentence to show, with what to do about it. */
public final class ProcessFailure extends RuntimeException {
    public ProcessFailure(String sentence) {
        super(sentence);
    }
}
