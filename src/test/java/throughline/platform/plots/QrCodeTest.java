package throughline.platform.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {
    private static final int DOT = 4;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://throughline.example/respond#12801-qhv8DWcXvlBuLDJE-mZLbq2T",
                "http://localhost:8080/respond#1-AAAAAAAAAAAAAAAAAAAAAAAA",
                "x"
            })
    void aReaderFindsTheTextInThePicture(String text) throws Exception {
        QrCode code = QrCode.of(text);
        int width = code.size() * DOT;
        int[] pixels = new int[width * width];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher dots = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H\\d+z").matcher(code.path());
        while (dots.find()) {
            int left = Integer.parseInt(dots.group(1)) * DOT;
            int top = Integer.parseInt(dots.group(2)) * DOT;
            for (int y = top; y < top + DOT; y++) {
                Arrays.fill(pixels, y * width + left, y * width + left + DOT * Integer.parseInt(dots.group(3)), 0);
            }
        }
        BinaryBitmap picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, pixels)));
        assertThat(new QRCodeReader().decode(picture).getText()).isEqualTo(text);
    }

    @Test
    void aTextThatIsTooLongIsSaidToBe() {
        assertThatThrownBy(() -> QrCode.of("x".repeat(5_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5000");
    }
}
