package org.yuegang.liaison;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * One node: every module below, as one Spring application. {@code launch.Launch} holds {@code main} and says what the
 * first argument may be; it stands above this, so that nothing here knows how it was started.
 */
@SpringBootApplication
public class LiaisonApplication {
}
