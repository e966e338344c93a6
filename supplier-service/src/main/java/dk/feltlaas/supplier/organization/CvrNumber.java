package dk.feltlaas.supplier.organization;

/**
 * A number in the Danish central business register: eight digits whose weighted sum is divisible by eleven.
 *
 * <p>The check finds typing errors; that the number was ever given out is for the register to say.
 */
public record CvrNumber(String digits) {
    private static final int[] WEIGHTS = {2, 7, 6, 5, 4, 3, 2, 1};

    /** Throws {@link IllegalArgumentException} saying what is wrong with the number. */
    public CvrNumber {
        if (!digits.matches("[1-9][0-9]{7}")) {
            throw new IllegalArgumentException("A CVR number has eight digits and does not begin with 0.");
        }
        if (weightedSum(digits) % 11 != 0) {
            throw new IllegalArgumentException("The CVR number fails its check (modulus 11): it is mistyped.");
        }
    }

    private static int weightedSum(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return sum;
    }
}
