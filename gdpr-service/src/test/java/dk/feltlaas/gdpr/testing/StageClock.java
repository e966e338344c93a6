package dk.feltlaas.gdpr.testing;

import dk.feltlaas.platform.testing.MovableClock;
import jakarta.inject.Singleton;

/** The clock of the service under test. */
@Singleton
public class StageClock extends MovableClock {}
