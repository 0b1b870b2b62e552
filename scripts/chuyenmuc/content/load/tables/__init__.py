"""Tables that officers fill in, from CSV or Excel: cells with their place, then records or points.

A reader of a form of file (``sheet``, ``workbook``) gives a ``Sheet``; what it means is read by
``records`` and ``chart_data`` alike, whatever form it came in.
"""
