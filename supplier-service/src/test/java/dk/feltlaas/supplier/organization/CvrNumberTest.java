package dk.feltlaas.supplier.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CvrNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"64942212", "11259979", "29189846", "26911745"})
    void acceptsNumbersOfRealOrganisations(String digits) {
        assertEquals(digits, new CvrNumber(digits).digits());
    }

    @ParameterizedTest
    @ValueSource(strings = {"64942213", "64942221", "11259978", "10000000"})
    void refusesNumbersThatFailTheirCheck(String digits) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> new CvrNumber(digits));

        assertEquals("The CVR number fails its check (modulus 11): it is mistyped.", refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "6494221", "649422122", "0494221X", "DK64942212", "00000000", "६४९४२२१२"})
    void refusesWhatIsNotEightDigits(String digits) {
        assertThrows(IllegalArgumentException.class, () -> new CvrNumber(digits));
    }

    @Test
    void everySingleMistypedDigitIsFound() {
        for (int place = 0; place < 8; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String typed = "64942212".substring(0, place) + digit + "64942212".substring(place + 1);
                if (!typed.equals("64942212")) {
                    assertThrows(IllegalArgumentException.class, () -> new CvrNumber(typed), typed);
                }
            }
        }
    }
}
