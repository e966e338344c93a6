package dk.feltlaas.supplier.attempt;

import jakarta.enterprise.context.RequestScoped;

/** Whether the request in hand is to be answered late. */
@RequestScoped
class LateAnswer {
    private boolean asked;

    void ask() {
        asked = true;
    }

    boolean isAsked() {
        return asked;
    }
}
