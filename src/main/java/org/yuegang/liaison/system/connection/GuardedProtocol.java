package org.yuegang.liaison.system.connection;

import java.nio.channels.SocketChannel;
import java.time.Duration;

import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.AbstractEndpoint;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.Loop;

/**
 * Tomcat's HTTP/1.1 with a doorkeeper before it. Tomcat itself bounds only the silence between two bytes, so that one
 * byte now and then holds a connection for ever. What a request is doing is told by {@link VisitValve}.
 */
public final class GuardedProtocol extends Http11NioProtocol {

	private final GuardedEndpoint endpoint;

	/** Serves nobody before {@link #guard}; Tomcat makes it by its name. */
	public GuardedProtocol() {
		this(new GuardedEndpoint());
	}

	private GuardedProtocol(GuardedEndpoint endpoint) {
		super(endpoint);
		this.endpoint = endpoint;
	}

	/** Must be called before the start. */
	public void guard(String door, ConnectionLimits limits) {
		this.endpoint.doorkeeper = new Doorkeeper(door, limits);
		setConnectionTimeout((int) limits.body().toMillis());
		setKeepAliveTimeout((int) limits.idle().toMillis());
	}

	private static final class GuardedEndpoint extends NioEndpoint {

		private static final Duration BEAT = Duration.ofMillis(500);

		private @Nullable Doorkeeper doorkeeper;

		private final Loop sweeping = new Loop("doorkeeper", BEAT, () -> {
			doorkeeper().sweep();
			return BEAT;
		});

		private Doorkeeper doorkeeper() {
			Doorkeeper keeper = this.doorkeeper;
			if (keeper == null) {
				throw new IllegalStateException("A port without limits");
			}
			return keeper;
		}

		@Override
		public void startInternal() throws Exception {
			doorkeeper();
			super.startInternal();
			this.sweeping.start();
		}

		@Override
		public void stopInternal() {
			this.sweeping.stop();
			super.stopInternal();
		}

		@Override
		protected boolean setSocketOptions(SocketChannel socket) {
			return doorkeeper().admits(socket) && super.setSocketOptions(socket);
		}

		@Override
		public void setHandler(Handler<NioChannel> handler) {
			super.setHandler(new Announcing(handler));
		}

		/** Lets every step of a connection know whose it is. */
		private final class Announcing implements AbstractEndpoint.Handler<NioChannel> {

			private final Handler<NioChannel> handler;

			Announcing(Handler<NioChannel> handler) {
				this.handler = handler;
			}

			@Override
			public SocketState process(SocketWrapperBase<NioChannel> socket, SocketEvent status) {
				Visit visit = doorkeeper().visit(socket.getSocket().getIOChannel());
				return visit == null ? this.handler.process(socket, status)
						: ScopedValue.where(Visit.CURRENT, visit).call(() -> this.handler.process(socket, status));
			}

			@Override
			public void release(SocketWrapperBase<NioChannel> socket) {
				doorkeeper().gone(socket.getSocket().getIOChannel());
				this.handler.release(socket);
			}

			@Override
			public Object getGlobal() {
				return this.handler.getGlobal();
			}

			@Override
			public void pause() {
				this.handler.pause();
			}

			@Override
			public void recycle() {
				this.handler.recycle();
			}

		}

	}

}
