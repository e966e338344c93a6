package dk.feltlaas.local.tour;

import dk.feltlaas.local.api.Answer;
import java.io.PrintStream;

/** Numbered steps on a screen: who does what, and under it what came of it. */
final class Story {
    private static final int LINE = 150;

    private final PrintStream screen;
    private int steps;

    Story(PrintStream screen) {
        this.screen = screen;
    }

    void step(String deed) {
        screen.printf("%n%2d. %s%n", ++steps, deed);
    }

    /** The status and, when the request was refused, why. */
    Answer refused(Answer answer, int expected) {
        answer.expect(expected);
        var problem = answer.problem();
        return tell(answer, problem.length() > LINE ? problem.substring(0, LINE) + " …" : problem);
    }

    Answer done(Answer answer, int expected, String whatCameOfIt) {
        answer.expect(expected);
        return tell(answer, whatCameOfIt);
    }

    void line(String text) {
        screen.println("       " + text);
    }

    private Answer tell(Answer answer, String text) {
        screen.printf("    → %d %s%n", answer.status(), text);
        return answer;
    }
}
