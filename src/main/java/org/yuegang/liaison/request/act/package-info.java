/** The acts of a request: their names, the forms officers fill, and the bodies that are recorded and travel. */
@NullMarked
@NamedInterface("act")
package org.yuegang.liaison.request.act;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
