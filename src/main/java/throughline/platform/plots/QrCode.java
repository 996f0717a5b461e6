package throughline.platform.plots;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A text as a square of dots that phones read (ISO/IEC 18004), drawn as one path: {@code size} units wide and high, with the margin of four
 * that readers need.
 */
public record QrCode(int size, String path) {
    private static final int MARGIN = 4;

    /** The code of a text; of the damage that paper suffers 15 % is made up for. */
    public static QrCode of(String text) {
        try {
            ByteMatrix dots = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < dots.getHeight(); y++) {
                for (int x = 0; x < dots.getWidth(); x++) {
                    int end = x;
                    while (end < dots.getWidth() && dots.get(end, y) == 1) {
                        end++;
                    }
                    if (end > x) {
                        path.append("M%d %dh%dv1H%dz".formatted(x + MARGIN, y + MARGIN, end - x, x + MARGIN));
                        x = end;
                    }
                }
            }
            return new QrCode(dots.getWidth() + 2 * MARGIN, path.toString());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code holds " + text.length() + " characters", tooLong);
        }
    }
}
