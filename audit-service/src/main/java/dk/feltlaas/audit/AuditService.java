package dk.feltlaas.audit;

import dk.feltlaas.audit.verify.VerifyCommand;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;

/** The service, or with {@code verify} as first argument the verifier, before anything of the service is started. */
@QuarkusMain
public class AuditService {
    private static final String VERIFY = "verify";

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(VERIFY)) {
            VerifyCommand.main(Arrays.copyOfRange(args, 1, args.length));
        } else {
            Quarkus.run(args);
        }
    }
}
