"""Setting, removing and looking at the webhook."""

import re
from urllib.parse import urlsplit

from playground.call import Call
from playground.errors import ApiError, bad_request
from playground.methods.delivery import remember_allowed
from playground.telegram import Telegram
from playground.webhook import Hook
from playground.world import Json

SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
SET_WHILE_POLLING = "Conflict: terminated by setWebhook request"


def set_webhook(telegram: Telegram, call: Call) -> bool:
    url = call.text("url")
    if not url:
        return delete_webhook(telegram, call)
    if urlsplit(url).scheme not in ("http", "https") or urlsplit(url).hostname not in LOOPBACK:
        raise bad_request("bad webhook: only servers on this machine can be reached from here")
    secret = call.text("secret_token")
    if secret and not SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    connections = call.integer("max_connections", 40)
    if not 1 <= connections <= 100:
        raise bad_request("max_connections must be between 1 and 100")
    telegram.webhook.stop()
    telegram.updates.interrupt(ApiError(409, SET_WHILE_POLLING))
    telegram.updates.taken_by_somebody()
    remember_allowed(telegram, call)
    if call.flag("drop_pending_updates"):
        telegram.updates.drop_all()
    telegram.webhook.set(Hook(url, secret, connections, "certificate" in call.files))
    return True


def delete_webhook(telegram: Telegram, call: Call) -> bool:
    if call.flag("drop_pending_updates"):
        telegram.updates.drop_all()
    telegram.webhook.set(Hook())
    return True


def get_webhook_info(telegram: Telegram, call: Call) -> Json:  # noqa: ARG001 - every method has this shape
    hook = telegram.webhook.hook
    info: Json = {
        "url": hook.url,
        "has_custom_certificate": hook.has_certificate,
        "pending_update_count": len(telegram.updates.pending),
    }
    if hook.last_error_date:
        info |= {"last_error_date": hook.last_error_date, "last_error_message": hook.last_error_message}
    if hook.url:
        info["max_connections"] = hook.max_connections
    if telegram.updates.allowed:
        info["allowed_updates"] = telegram.updates.allowed
    return info


def log_out(telegram: Telegram, call: Call) -> bool:  # noqa: ARG001 - every method has this shape
    return True


METHODS = {
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "logOut": log_out,
    "close": log_out,
}
