package dk.feltlaas.platform.problem;

/** 409: the same thing is there already, or the wanted state collides with another. */
public class AlreadyExists extends Problem {
    public AlreadyExists(String detail) {
        this("already-exists", "It exists already", detail);
    }

    protected AlreadyExists(String slug, String title, String detail) {
        super(409, slug, title, detail);
    }
}
