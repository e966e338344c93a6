package dk.feltlaas.platform.problem;

/** 404: there is nothing of that kind with that id, or the caller is not to know. */
public final class NotFound extends Problem {
    public NotFound(String kind, Object id) {
        super(404, "not-found", "There is no such thing", "No " + kind + " has the id " + id + ".");
    }
}
