"""Every rule, in the order of codes. A new rule is a new file and a new line here."""

from __future__ import annotations

from typing import Final

from chuyenmuc.lint.rule import Rule
from chuyenmuc.lint.rules import (
    hn601_official_without_address,
    hn602_check_out_of_date,
    hn604_story_of_demo,
    hn605_invented_day,
    hn606_checker_of_demo,
    lk401_unknown_reference,
    lk402_malformed_reference,
    lk403_unknown_related,
    lk404_unknown_clause,
    lk405_one_address_twice,
    lk406_alias_not_a_path,
    lk407_unknown_icon,
    lk408_unknown_campaign,
    md501_raw_html,
    md502_unsafe_link,
    md503_relative_link,
    md504_image,
    md505_nesting,
    md506_heading_level,
    md507_empty_body,
    md508_invisible,
    md509_legacy_encoding,
    md510_personal_number,
    md511_vague_link,
    md512_attributes,
    md513_run_of_signs,
)

RULES: Final[tuple[Rule, ...]] = (
    lk401_unknown_reference.RULE,
    lk402_malformed_reference.RULE,
    lk403_unknown_related.RULE,
    lk404_unknown_clause.RULE,
    lk405_one_address_twice.RULE,
    lk406_alias_not_a_path.RULE,
    lk407_unknown_icon.RULE,
    lk408_unknown_campaign.RULE,
    md501_raw_html.RULE,
    md502_unsafe_link.RULE,
    md503_relative_link.RULE,
    md504_image.RULE,
    md505_nesting.RULE,
    md506_heading_level.RULE,
    md507_empty_body.RULE,
    md508_invisible.RULE,
    md509_legacy_encoding.RULE,
    md510_personal_number.RULE,
    md511_vague_link.RULE,
    md512_attributes.RULE,
    md513_run_of_signs.RULE,
    hn601_official_without_address.RULE,
    hn602_check_out_of_date.RULE,
    hn604_story_of_demo.RULE,
    hn605_invented_day.RULE,
    hn606_checker_of_demo.RULE,
)
