"""HTML to entities and back to safe HTML."""

import pytest

from playground.entities import find, render, trim
from playground.errors import ApiError
from playground.html_parser import parse_html

SURROGATES = "Text contains invalid Unicode characters after decoding HTML entities"


def entity(kind, offset, length, **more):
    return {"offset": offset, "length": length, "type": kind, **more}


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("plain", "plain", []),
        ("<b>bold</b> not", "bold not", [entity("bold", 0, 4)]),
        ("🏟 <i>é🏟</i>", "🏟 é🏟", [entity("italic", 3, 3)]),
        ("<b>a<i>b</i></b>", "ab", [entity("bold", 0, 2), entity("italic", 1, 1)]),
        ("<STRONG>a</STRONG>", "a", [entity("bold", 0, 1)]),
        ("<b></b>a", "a", []),
        ("<b>a</>", "a", [entity("bold", 0, 1)]),
        ("&lt;&amp;&quot;&#65;&#x1F600;&copy;&nbsp", '<&"A😀&copy;&nbsp', []),
        (
            "<a href='https://a.example/?x=1&amp;y=2'>go</a>",
            "go",
            [entity("text_link", 0, 2, url="https://a.example/?x=1&y=2")],
        ),
        ("<a>a.example</a>", "a.example", [entity("text_link", 0, 9, url="a.example")]),
        ("<span class=tg-spoiler>s</span>", "s", [entity("spoiler", 0, 1)]),
        ("<blockquote expandable>q</blockquote>", "q", [entity("expandable_blockquote", 0, 1)]),
        ("<pre><code class='language-python'>x</code></pre>", "x", [entity("pre", 0, 1, language="python")]),
        ("<tg-emoji emoji-id='5'>a</tg-emoji>", "a", [entity("custom_emoji", 0, 1, custom_emoji_id="5")]),
        (
            "<tg-time unix='60' format='t'>a</tg-time>",
            "a",
            [entity("date_time", 0, 1, unix_time=60, date_time_format="t")],
        ),
        ("<code class='language-python'>x</code>", "x", [entity("code", 0, 1)]),
    ],
)
def test_html_becomes_text_and_entities(source, text, entities):
    assert parse_html(source) == (text, entities)


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("🏟 &lt;<abc", "Unclosed start tag at byte offset 9"),
        ("<div>a</div>", 'Unsupported start tag "div" at byte offset 0'),
        ("é<p>", 'Unsupported start tag "p" at byte offset 2'),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ("<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<i =x>a</i>", 'Empty attribute name in the tag "i" at byte offset 0'),
        ("<i x=a,b>a</i>", "Unexpected end of name token at byte offset 5"),
        ("<i x=  ", 'Unclosed start tag "i" at byte offset 0'),
        ('<a href="x>a</a>', "Unclosed start tag at byte offset 0"),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<tg-emoji emoji-id=x>a</tg-emoji>", "Invalid custom emoji identifier specified"),
        ("<tg-time unix=soon>a</tg-time>", "Invalid date-time specified"),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("&#xD800;", f"{SURROGATES}, check for unmatched surrogate code units"),
    ],
)
def test_broken_html_is_refused_with_its_place(source, error):
    with pytest.raises(ApiError) as refusal:
        parse_html(source)

    assert refusal.value.description == f"Bad Request: can't parse entities: {error}"


async def test_the_refusal_reaches_the_bot(line):
    refusal = await line.refused("sendMessage", chat_id=1001, text="5 < 6", parse_mode="HTML")

    assert refusal == 'Bad Request: can\'t parse entities: Unsupported start tag "" at byte offset 2'


async def test_white_space_at_the_ends_goes_and_entities_follow(line):
    sent = await line.call("sendMessage", chat_id=1001, text=" \n🏟<b> x </b>\n", parse_mode="html")

    assert sent["text"] == "🏟 x"
    assert sent["entities"] == [entity("bold", 2, 2)]


def test_nothing_is_trimmed_from_a_text_without_ends():
    assert trim("a b", [entity("bold", 0, 1)]) == ("a b", [entity("bold", 0, 1)])


def test_links_commands_mentions_and_tags_are_found():
    text = "/plan@a_bot 🏟 https://a.example/x. #run @coach me@a.example no/command"

    found = [
        (
            each["type"],
            text.encode("utf-16-le")[each["offset"] * 2 : (each["offset"] + each["length"]) * 2].decode("utf-16-le"),
        )
        for each in find(text, [])
    ]

    assert found == [
        ("bot_command", "/plan@a_bot"),
        ("url", "https://a.example/x"),
        ("hashtag", "#run"),
        ("mention", "@coach"),
        ("email", "me@a.example"),
    ]


@pytest.mark.parametrize(
    ("text", "entities", "html"),
    [
        ("<script>", [], "&lt;script&gt;"),
        ("🏟ab", [entity("bold", 2, 1)], "🏟<b>a</b>b"),
        ("abc", [entity("bold", 0, 3), entity("italic", 1, 1)], "<b>a<i>b</i>c</b>"),
        ("abcd", [entity("bold", 0, 3), entity("italic", 2, 2)], "<b>ab<i>c</i></b>d"),
        ("x", [entity("text_link", 0, 1, url="javascript:alert(1)")], "x"),
        (
            "x",
            [entity("text_link", 0, 1, url='https://a.example/"><b>')],
            '<a href="https://a.example/&quot;&gt;&lt;b&gt;" target="_blank" rel="noopener noreferrer">x</a>',
        ),
        ("abcd", [entity("bold", 0, 1), entity("italic", 2, 1)], "<b>a</b>b<i>c</i>d"),
        (
            "a@b.c",
            [entity("email", 0, 5)],
            '<a href="mailto:a@b.c" target="_blank" rel="noopener noreferrer">a@b.c</a>',
        ),
        (
            "www.a.c",
            [entity("url", 0, 7)],
            '<a href="https://www.a.c" target="_blank" rel="noopener noreferrer">www.a.c</a>',
        ),
        ("q", [entity("expandable_blockquote", 0, 1)], '<blockquote class="expandable">q</blockquote>'),
        ("/go", [entity("bot_command", 0, 3)], '<span class="bot_command">/go</span>'),
        ("ab", [entity("bold", 0, 99)], "<b>ab</b>"),
    ],
)
def test_rendered_html_is_safe_and_well_nested(text, entities, html):
    assert render(text, entities) == html


async def test_entities_of_the_call_are_kept_when_no_mode_is_given(line):
    sent = await line.call("sendMessage", chat_id=1001, text="<b>", entities=[entity("bold", 0, 3)])

    assert (sent["text"], sent["entities"]) == ("<b>", [entity("bold", 0, 3)])
