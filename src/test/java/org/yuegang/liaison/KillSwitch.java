package org.yuegang.liaison;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Holds every thread of a node process for ever that comes to the point it is set to, or to a later one: so the
 * process stands exactly between two points when it is killed.
 */
final class KillSwitch {

	private final AtomicReference<KillPoint> point = new AtomicReference<>();

	private final AtomicReference<KillPoint> told = new AtomicReference<>();

	private final Consumer<KillPoint> reached;

	/** @param reached is told, once, that the point was reached */
	KillSwitch(Consumer<KillPoint> reached) {
		this.reached = reached;
	}

	void set(KillPoint at) {
		this.point.set(at);
	}

	void pass(KillPoint here) {
		KillPoint set = this.point.get();
		if (set == null || here.compareTo(set) < 0) {
			return;
		}
		if (here == set && this.told.compareAndSet(null, here)) {
			this.reached.accept(here);
		}
		while (true) {
			LockSupport.park(this);
		}
	}

}
