/** The node as one application, alone; everything else lives in the packages below. */
@NullMarked
package org.yuegang.liaison;

import org.jspecify.annotations.NullMarked;
