package org.yuegang.liaison.exchange;

import java.time.Duration;

import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.exchange.carry.Pump;
import org.yuegang.liaison.exchange.receive.Applier;
import org.yuegang.liaison.exchange.stream.StreamEvent;
import org.yuegang.liaison.system.Loop;

/** Runs pump and applier while the node runs: woken by events, and looking for themselves in between. */
@Component
class ExchangeRunner implements SmartLifecycle {

	private final Pump pump;

	private final Loop pumping;

	private final Loop applying;

	private final boolean background;

	private volatile boolean running;

	ExchangeRunner(Pump pump, Applier applier, ExchangeProperties properties) {
		Duration poll = properties.poll();
		this.pump = pump;
		this.pumping = new Loop("exchange-pump", poll, pump::turn);
		this.applying = new Loop("exchange-applier", poll, () -> applier.applyDue() > 0 ? Duration.ZERO : poll);
		this.background = properties.background();
	}

	@EventListener
	void on(StreamEvent event) {
		if (event == StreamEvent.STORED) {
			this.applying.wake();
		}
		else {
			this.pump.hurry();
			this.pumping.wake();
		}
	}

	@Override
	public void start() {
		this.running = true;
		if (this.background) {
			this.applying.start();
			this.pumping.start();
		}
	}

	@Override
	public void stop() {
		this.pumping.stop();
		this.applying.stop();
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
