package org.yuegang.liaison.incident;

import java.util.Optional;
import java.util.UUID;

import org.yuegang.liaison.system.Refusal;

/** Port: something of another feature that keeps an incident from closing, as far as this node knows. */
public interface ClosureObstacle {

	Optional<Refusal> to(UUID incident);

}
