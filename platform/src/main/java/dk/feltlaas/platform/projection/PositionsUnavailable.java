package dk.feltlaas.platform.projection;

import java.sql.SQLException;

/** The stored positions can be neither read nor written; whoever needs them tries again later. */
class PositionsUnavailable extends RuntimeException {
    PositionsUnavailable(SQLException cause) {
        super("The positions of the projections cannot be reached: " + cause.getMessage(), cause);
    }
}
