package org.yuegang.liaison.journal;

import java.util.Optional;

import org.yuegang.liaison.system.Refusal;

/** Port: whether this node may make shared acts now; it may not while it is unsure of its own past. */
public interface MayIssue {

	Optional<Refusal> obstacle();

}
