package org.yuegang.liaison.exchange;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.exchange.carry.Pump;
import org.yuegang.liaison.exchange.receive.Applier;

/** Steps the exchange by hand, for drills and tests, whether or not it also runs in the background. */
@Component
public class Exchange {

	private final Pump pump;

	private final Applier applier;

	Exchange(Pump pump, Applier applier) {
		this.pump = pump;
		this.applier = applier;
	}

	/**
	 * Applies what is stored and sends what waits, without regard to pauses, until nothing moves. Two nodes are in step
	 * when a call on each, one after the other, returns 0.
	 *
	 * @return how many messages were applied and batches brought forward
	 */
	public int drain() {
		int moved = 0;
		int turn;
		do {
			turn = this.applier.applyAll() + this.pump.sendAll();
			moved += turn;
		}
		while (turn > 0);
		return moved;
	}

}
