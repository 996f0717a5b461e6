/** How pages are made: templates, words, number formats, icons. It knows no feature and holds no text of its own. */
@NullMarked
package throughline.platform.pages;

import org.jspecify.annotations.NullMarked;
