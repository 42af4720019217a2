package org.yuegang.liaison.journal;

import java.util.Set;
import java.util.UUID;

/** Port: which acts stand on record here and changed nothing, because they crossed another or came too late. */
public interface WithoutEffect {

	/** Ids of acts of the case; empty when the case is another feature's. */
	Set<UUID> of(UUID subject);

}
