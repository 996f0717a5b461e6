package throughline.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import throughline.support.start.ServerSettings;
import throughline.support.start.ServerUp;

/** A test against the running product: the WAR that Maven built, on Payara Micro, started once for all such tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({ServerSettings.class, ArquillianExtension.class, ServerUp.class})
public @interface OnServer {}
