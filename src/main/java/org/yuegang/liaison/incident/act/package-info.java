/** The acts of an incident: their names, the forms officers fill, and the bodies that are recorded and travel. */
@NullMarked
@NamedInterface("act")
package org.yuegang.liaison.incident.act;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
