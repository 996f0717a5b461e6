/**
 * Files that come in and go out: uploads on disk, CSV read strictly and written safely. It knows no column of any feature.
 */
@NullMarked
package throughline.platform.files;

import org.jspecify.annotations.NullMarked;
