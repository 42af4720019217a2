package org.yuegang.liaison.exchange.carry;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/** The peer was not reached, and waiting alone will not change that. */
final class Obstructed extends IOException {

	private static final long serialVersionUID = 1L;

	private final Obstacle obstacle;

	Obstructed(Obstacle obstacle, @Nullable String message, @Nullable Throwable cause) {
		super(message, cause);
		this.obstacle = obstacle;
	}

	Obstacle obstacle() {
		return this.obstacle;
	}

}
