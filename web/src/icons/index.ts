/**
 * Icons: every symbol of the interface, in one place, because lucide renames them from time to time.
 *
 * In:  nothing.
 * Out: one component for each symbol, named by what it means here.
 * Not here: the mark of the product; that is `shell/Mark.tsx`.
 */
export {
  Check as AgreesIcon,
  CheckCheck as AllDoneIcon,
  ChevronLeft as PreviousIcon,
  ChevronRight as FollowingIcon,
  CircleCheckBig as DoneIcon,
  CircleQuestionMark as UnclearIcon,
  ExternalLink as OriginalIcon,
  FileInput as IntakeIcon,
  Highlighter as EvidenceIcon,
  History as RecentIcon,
  Info as InfoIcon,
  Keyboard as KeyboardIcon,
  List as ListIcon,
  Minus as SmallerIcon,
  Moon as DarkIcon,
  MoveHorizontal as FitIcon,
  Plus as LargerIcon,
  RotateCw as TurnIcon,
  Route as JourneyIcon,
  ScanText as TextIcon,
  Search as SearchIcon,
  Sun as LightIcon,
  TriangleAlert as WarningIcon,
  Undo2 as UndoIcon,
  Users as NamesIcon,
  WifiOff as OfflineIcon,
  X as ContradictsIcon,
  X as CloseIcon,
} from 'lucide-react'
