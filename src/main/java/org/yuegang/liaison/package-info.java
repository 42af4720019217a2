/** The entry point, the trial launcher and the drill player; everything else lives in the modules below. */
@NullMarked
package org.yuegang.liaison;

import org.jspecify.annotations.NullMarked;
